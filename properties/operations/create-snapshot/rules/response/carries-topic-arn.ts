import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { carries } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.carries-topic-arn',
  level: 'SHOULD',
  title: 'A notification topic that the cluster has is not left out of its snapshot.',
  source: source(
    'api.cluster-configuration',
    'The Amazon Resource Name (ARN) of the SNS notification topic for the cluster',
  ),
  judge: carries({
    snapshot: '/ClusterConfiguration/TopicArn',
    cluster: '/SnsTopicArn',
    asked: 'SnsTopicArn',
  }),
};

export default requirement;
