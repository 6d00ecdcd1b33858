import type { Change } from '../change.js';
import { exceptionCases } from '../checks/exceptions.js';
import type { SdkPackage } from '../sdk-package.js';
import { callOverStub, type Received } from '../stub.js';

const asked = { ClusterName: 'c', SnapshotName: 's' };

/** Faults that become something else, in any of the forms they are named by. */
export async function exceptionChanges(from: SdkPackage, to: SdkPackage): Promise<Change[]> {
  const changes = await Promise.all(
    exceptionCases.map(async ({ name, form, canned }): Promise<Change[]> => {
      const [before, after] = await Promise.all(
        [from, to].map(async (sdk) =>
          thrown((await callOverStub(sdk, 'CreateSnapshot', asked, canned)).received),
        ),
      );
      if (before === undefined || after === undefined || before === after) return [];
      return [{ of: 'exception', place: `${name} named by ${form}`, from: before, to: after }];
    }),
  );
  return changes.flat();
}

function thrown(received: Received): string {
  if (received.kind === 'output') return 'an output';
  const { name, classes, message, metadata } = received;
  const kind = classes.includes(name) ? `an instance of ${name}` : name;
  return `${kind}: ${message} (HTTP ${metadata.status ?? 'unknown'}, request ${metadata.requestId ?? 'unknown'})`;
}
