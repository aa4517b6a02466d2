/** One value for all languages, or one for each by its tag (BCP 47), of which the first is the one of last resort. */
export type InLanguages = string | Readonly<Record<string, string>>;

export type Scheme = 'light' | 'dark';

/** How a deployment looks and what it is called. Whatever is absent is the product's own. */
export interface Branding {
  /** Plain text. */
  readonly name?: InLanguages;
  readonly logo?: {
    /** The address of a picture: a `data:` one, or a path of the portal's own origin. */
    readonly light: string;
    /** The picture on a dark page. If absent, the other one is shown on a light plate. */
    readonly dark?: string;
    /** The name is written beside the logo, which does not contain it. */
    readonly withName?: boolean;
  };
  /** The address of the picture in the browser's tab. */
  readonly icon?: string;
  /** The colour of buttons and links, as `#rrggbb`. One of a scheme that is absent follows from the other one. */
  readonly accent?: { readonly [Name in Scheme]?: string };
  readonly links?: { readonly [Name in LinkName]?: InLanguages };
}

/** The links that a page can have, in their order. */
export const linkNames = ['privacy', 'imprint'] as const;
export type LinkName = (typeof linkNames)[number];

export const brandingBounds = {
  nameLength: 60,
  addressLength: 500,
  languages: 40,
  /** Of a picture. The page waits for all of them. */
  pictureBytes: 16_384,
} as const;
