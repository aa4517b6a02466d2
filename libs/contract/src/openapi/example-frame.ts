/**
 * A whole JPEG in base64, so that the example of a frame is a frame: grey, 320 × 240 pixels, baseline, one component, and
 * Huffman tables of one code each.
 */
export const exampleFrame = `/9j/2wBDABAQ${'EBAQ'.repeat(20)}EBD/wAALCADwAUABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8${'A'.repeat(401)}/9k=`;
