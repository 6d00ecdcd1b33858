import { expect, it } from 'vitest';
import { benchTable } from './bench.js';

it('tells each figure, and on which machine it was measured', () => {
  const figures = [{ figure: 'requests a second, over a bare loop', value: 0.5 }];
  const table = benchTable({ machine: '2 × processor, Node v20', tries: 3, figures });
  expect(table).toContain('| requests a second, over a bare loop | 0.5 |');
  expect(table).toContain('Measured on 2 × processor, Node v20; the middle of 3 tries.');
});
