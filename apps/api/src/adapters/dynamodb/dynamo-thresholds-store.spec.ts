import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import { describeThresholdsStore } from '../../application/ports/thresholds-store.contract';
import { describeWithDynamo } from '../testing/dynamo-stand-in';
import { dynamoThresholdsStore } from './dynamo-thresholds-store';

describeWithDynamo('dynamoThresholdsStore', (standIn) => {
  describeThresholdsStore('DynamoDB', () => ({
    store: dynamoThresholdsStore(standIn()),
    publish: async (challenge, thresholds) => {
      const Item = marshall({ ...itemKeys.currentThresholds(challenge), ...thresholds, publishedAt: 1, publishedBy: 'admin' });
      await standIn().client.send(new PutItemCommand({ TableName: standIn().table, Item }));
    },
  }));
});
