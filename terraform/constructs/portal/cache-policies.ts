/** Policies that AWS itself keeps in every account, by the ids that its documentation lists. */
export const managedPolicies = {
  /** Nothing is kept: each request goes to the origin. */
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  /** Everything the browser sent is passed on but `Host`, by which API Gateway would look for another API. */
  allViewerExceptHostHeader: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
} as const;
