/**
 * Parameters that say how somebody came to a page, and nothing of which page it is: each by the service that adds it, from that
 * service's own documentation. None that any site is known to use for its content: so neither 'ref' nor 'source' nor 'id'.
 */
export const TRACKING: ReadonlySet<string> = new Set([
  // Google Ads, Analytics and Merchant Center: support.google.com/google-ads/answer/9744275, support.google.com/analytics/answer/10071811
  ...[
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'gad_source',
    'gad_campaignid',
    'srsltid',
    '_ga',
    '_gl',
  ],
  // Meta: developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc
  ...['fbclid', 'fb_action_ids', 'fb_action_types', 'fb_source', 'fb_ref', 'igshid', 'igsh'],
  // Microsoft Advertising: help.ads.microsoft.com, 'Auto-tagging of click ID'
  'msclkid',
  // X, TikTok, LinkedIn, Snapchat, Pinterest, Reddit: each's help on click identifiers
  ...['twclid', 'ttclid', 'li_fat_id', 'sccid', 'epik', 'rdt_cid'],
  // Yandex Direct and Metrica: yandex.com/support/direct, yandex.com/support/metrica
  ...['yclid', 'ysclid', '_openstat'],
  // Mailchimp: mailchimp.com/help/about-connected-sites
  ...['mc_cid', 'mc_eid'],
  // HubSpot: knowledge.hubspot.com, 'What cookies and parameters does HubSpot set'
  ...['_hsenc', '_hsmi', '__hssc', '__hstc', '__hsfp', 'hsctatracking'],
  // Marketo, Klaviyo, Vero, Omeda, Drip: each's help on links in mail
  ...['mkt_tok', '_kx', 'vero_id', 'vero_conv', 'oly_anon_id', 'oly_enc_id', '__s'],
  // Wicked Reports, Branch: each's documentation
  ...['wickedid', '_branch_match_id', '_branch_referrer'],
])

/** Beginnings of such names. */
export const TRACKING_PREFIXES: readonly string[] = [
  // Urchin, now Google Analytics: support.google.com/analytics/answer/10917952
  'utm_',
  // Matomo and Piwik: matomo.org/faq/tracking-campaigns
  ...['mtm_', 'matomo_', 'pk_', 'piwik_'],
]
