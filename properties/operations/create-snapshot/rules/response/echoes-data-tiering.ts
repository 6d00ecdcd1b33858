import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-data-tiering',
  level: 'MUST',
  topic: 'configuration',
  title: "The snapshot's `DataTiering` equals the cluster's.",
  source: source(
    'api.snapshot',
    'Enables data tiering. Data tiering is only supported for clusters using the r6gd node type.',
    {
      kind: 'self-consistency',
      from: 'The snapshot is of the cluster, and the target says of the cluster whether its data is tiered.',
    },
  ),
  judge: echoes({ snapshot: '/DataTiering', cluster: '/DataTiering', asked: 'DataTiering' }),
};

export default requirement;
