// A function whose configuration is wrong.
throw new Error('LIVENESS_TABLE is missing');
