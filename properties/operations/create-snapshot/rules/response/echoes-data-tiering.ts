import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-data-tiering',
  level: 'MUST',
  title: "The snapshot says data is tiered where its cluster's is.",
  source: source('api.snapshot', 'Enables data tiering.'),
  judge: echoes({ snapshot: '/DataTiering', cluster: '/DataTiering', asked: 'DataTiering' }),
};

export default requirement;
