/** USD per image for DetectFaces, in the first million of a month (Rekognition's price list, US East). */
export const usdPerAnalysis = 0.001;

/** USD per comparison of two faces by CompareFaces, in the first million of a month. */
export const usdPerComparison = 0.001;
