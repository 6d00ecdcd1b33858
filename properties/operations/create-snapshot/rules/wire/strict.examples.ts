import type { Examples } from '../../../../testing/cases.js';

const answering = (body: string) => ({ answer: { body } });

const examples: Examples = {
  'wire.members-once': [
    ['violated', answering('{"Snapshot":{"Name":"a","Name":"b"}}')],
    ['violated', answering('{"Snapshot":{},"Snapshot":{"Name":"b"}}')],
    ['satisfied', answering('{"Snapshot":{"Name":"a","ClusterConfiguration":{"Name":"a"}}}')],
    ['not-applicable', { answer: { status: 400, body: '{"message":"a","message":"b"}' } }],
  ],
  'wire.integers-in-digits': [
    ['violated', answering('{"Snapshot":{"ClusterConfiguration":{"Port":6379.0}}}')],
    ['violated', answering('{"Snapshot":{"ClusterConfiguration":{"NumShards":1e0}}}')],
    ['satisfied', answering('{"Snapshot":{"ClusterConfiguration":{"Port":6379,"EngineVersion":"7.1"}}}')],
    ['satisfied', answering('{"Snapshot":{"SnapshotCreationTime":1.8e9}}')],
  ],
  'wire.text-of-characters': [
    ['violated', answering(String.raw`{"Snapshot":{"ClusterConfiguration":{"Description":"\ud83d"}}}`)],
    ['violated', answering(String.raw`{"Snapshot":{"ClusterConfiguration":{"Description":"a\ude00"}}}`)],
    [
      'satisfied',
      answering(String.raw`{"Snapshot":{"ClusterConfiguration":{"Description":"\ud83d\ude00"}}}`),
    ],
  ],
};

export default examples;
