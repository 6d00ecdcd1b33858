import { isObject } from '../../../spec/json.js';
import { readData } from '../../../spec/read-data.js';
import type { Report, Reporter } from '../../engine/events.js';
import type { Destination } from '../destination.js';

/** For a person in a browser: one file that needs nothing else and loads nothing. A run that broke off leaves none. */
export default function html(destination: Destination): Reporter {
  let report: Report | undefined;
  return {
    onEvent: (event) => {
      if (event.type === 'run-finished') report = event.report;
    },
    end: async () => {
      if (report !== undefined) destination.write(await pageOf(report));
      await destination.close();
    },
  };
}

async function pageOf(report: Report): Promise<string> {
  const { htmlDocument } = await import('../html/document.js');
  const { apiPages } = await import('../html/api-pages.js');
  const { coverageOf } = await import('../html/coverage.js');
  const coverage = coverageOf(await apiPages(), report.requirements);
  return htmlDocument({ report, coverage, links: ownAddresses() });
}

/** The addresses of the documents that our catalogue cites. */
function ownAddresses(): ReadonlySet<string> {
  return new Set(
    Object.values(readData('sources.json')).flatMap((document) =>
      isObject(document) && typeof document['url'] === 'string' ? [document['url']] : [],
    ),
  );
}
