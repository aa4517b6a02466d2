/** USD for one image that DetectFaces looks at, in the first million of a month (Rekognition's price list, US East). */
export const usdPerAnalysis = 0.001;
