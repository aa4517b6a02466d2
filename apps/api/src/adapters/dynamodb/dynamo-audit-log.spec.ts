import { describeAuditLog } from '../../application/ports/audit-log.contract';
import { describeWithDynamo } from '../testing/dynamo-stand-in';
import { readAudit } from '../testing/read-audit';
import { dynamoAuditLog } from './dynamo-audit-log';

describeWithDynamo('dynamoAuditLog', (standIn) => {
  // That nothing but the event is stored also says that it never expires.
  describeAuditLog('DynamoDB', () => ({ log: dynamoAuditLog({ ...standIn(), dayShards: 8 }), recorded: () => readAudit(standIn()) }));
});
