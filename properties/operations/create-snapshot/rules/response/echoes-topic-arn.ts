import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { echoes } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.echoes-topic-arn',
  level: 'MUST',
  topic: 'configuration',
  title: "The configuration's `TopicArn` equals the cluster's.",
  source: source(
    'api.cluster-configuration',
    'The Amazon Resource Name (ARN) of the SNS notification topic for the cluster',
  ),
  judge: echoes({
    snapshot: '/ClusterConfiguration/TopicArn',
    cluster: '/SnsTopicArn',
    asked: 'SnsTopicArn',
  }),
};

export default requirement;
