import { describeThresholdsStore } from '../../application/ports/thresholds-store.contract';
import { describeWithDynamo } from '../testing/dynamo-stand-in';
import { readAudit } from '../testing/read-audit';
import { dynamoThresholdsStore } from './dynamo-thresholds-store';

describeWithDynamo('dynamoThresholdsStore', (standIn) => {
  describeThresholdsStore('DynamoDB', () => ({ store: dynamoThresholdsStore({ ...standIn(), dayShards: 8 }), recorded: () => readAudit(standIn()) }));
});
