// A function with a wrong configuration.
throw new Error('LIVENESS_TABLE is missing');
