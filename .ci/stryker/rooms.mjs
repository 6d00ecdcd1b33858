/**
 * The rooms in which a mistake would be a wrong verdict: what is changed there, the tests that have to notice, and the
 * score below which a room fails.
 */
export const rooms = {
  engine: {
    mutate: ['harness/engine/*.ts'],
    tests: ['harness/engine/*.test.ts'],
    // It runs the whole catalogue over sockets: seconds for each mutant, and the tests beside it see the same.
    except: ['harness/engine/interrupt.test.ts'],
    least: 0,
  },
  oracle: {
    mutate: ['harness/oracle/*.ts'],
    tests: ['harness/oracle/*.test.ts', 'properties/**/*.test.ts'],
    except: [],
    least: 0,
  },
  generate: {
    mutate: ['harness/generate/**/*.ts'],
    tests: ['harness/generate/**/*.test.ts'],
    except: [],
    least: 0,
  },
  vocabulary: {
    mutate: ['properties/vocabulary/*.ts'],
    tests: ['properties/**/*.test.ts'],
    except: [],
    least: 0,
  },
};

/** The room that this process is about. */
export function chosenRoom() {
  const name = process.env.ROOM ?? '';
  const room = rooms[name];
  if (room === undefined) throw new Error(`ROOM=${name} is none of ${Object.keys(rooms).join(', ')}.`);
  return { name, ...room };
}
