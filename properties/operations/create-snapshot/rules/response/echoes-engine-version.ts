import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-engine-version',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `EngineVersion` equals the cluster's.",
  source: source('api.cluster-configuration', 'The Redis OSS engine version used by the cluster'),
  support: [
    source(
      'client.terraform-tests',
      'resource.TestCheckTypeSetElemAttrPair(resourceName, "cluster_configuration.0.engine_version", "aws_memorydb_cluster.test"',
    ),
  ],
  judge: echoes({
    snapshot: '/ClusterConfiguration/EngineVersion',
    cluster: '/EngineVersion',
    asked: 'EngineVersion',
  }),
};

export default requirement;
