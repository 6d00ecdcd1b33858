import { source } from '../../../../../spec/model.js';
import type { Requirement } from '../../../../requirement.js';
import { carries } from '../../../../vocabulary/configuration.js';

const requirement: Requirement = {
  id: 'response.carries-topic-arn',
  level: 'SHOULD',
  topic: 'configuration',
  title: 'The response includes `TopicArn` if the cluster has a notification topic.',
  source: source(
    'api.cluster-configuration',
    'The Amazon Resource Name (ARN) of the SNS notification topic for the cluster',
    {
      kind: 'judgement',
      from: "The configuration is the cluster's, so it has what the cluster has. The model requires no member of it.",
    },
  ),
  judge: carries({
    snapshot: '/ClusterConfiguration/TopicArn',
    cluster: '/SnsTopicArn',
    asked: 'SnsTopicArn',
  }),
};

export default requirement;
