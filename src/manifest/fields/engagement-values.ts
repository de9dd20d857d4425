/** One allowed value of an engagement list: what the manifest says, what people read. */
export interface Choice {
  value: string;
  label: string;
  help: string;
  /** False where a new draft leaves it out; the template has it otherwise. */
  preset?: false;
}

/**
 * The allowed values of every engagement list, in the order of the documents' example.
 * One line adds one: form, validation, help and published schema read this table.
 */
// prettier-ignore
const ENGAGEMENT_VALUES = {
  entry_point: [
    { value: 'section', label: 'Section', help: 'Pages or app screens tagged with a section name. Good for apps and single-page sites.' },
    { value: 'url', label: 'URL', help: 'Pages whose address matches.', preset: false },
  ],
  visitor_behavior: [
    { value: 'visited_location', label: 'Visited location', help: 'Landed on, or avoided, chosen pages or app sections.' },
    { value: 'time_on_location', label: 'Time on location', help: 'Stayed longer than a number of seconds. Web only.' },
    { value: 'flow', label: 'Flow', help: 'Followed, abandoned or went back in a path of two or more steps.' },
    { value: 'engaged_in_session', label: 'Engaged in session', help: 'Already saw, declined or used another engagement this session.' },
    { value: 'about_to_abandon', label: 'About to abandon', help: 'Predicted to leave. Web only; needs an analytics connection.' },
    { value: 'cart_value', label: 'Cart value', help: 'The cart’s total is in a range, or falling.' },
    { value: 'cart_items', label: 'Cart items', help: 'Has chosen products in the cart.' },
    { value: 'visitor_error', label: 'Visitor error', help: 'Met a given error.' },
    { value: 'viewed_products', label: 'Viewed products', help: 'Viewed a product, by name, SKU, category or price.' },
    { value: 'service_activity', label: 'Service activity', help: 'A service topic reached a status.' },
  ],
  target_audience: [
    { value: 'external_referral', label: 'External referral', help: 'Came from given outside pages. Web only.' },
    { value: 'search_keywords', label: 'Search keywords', help: 'Came by a search.' },
    { value: 'ip', label: 'IP address', help: 'Comes from given IP ranges.' },
    { value: 'platform', label: 'Platform', help: 'Uses a desktop, a tablet or a phone.' },
    { value: 'geo_location', label: 'Location', help: 'Country, state or city, from the IP address.' },
    { value: 'returning_visitors', label: 'Returning visitors', help: 'Is here for the first time, or again. Web only.' },
    { value: 'marketing_source', label: 'Marketing source', help: 'Came by a channel, an affiliate or a campaign.' },
    { value: 'customer_type', label: 'Customer type', help: 'Has a given tier or status.' },
    { value: 'age', label: 'Age', help: 'Is in an age range.' },
    { value: 'balance', label: 'Balance', help: 'The account’s balance is in a range.' },
    { value: 'customer_id', label: 'Customer ID', help: 'Is one of given customers.' },
    { value: 'gender', label: 'Gender', help: 'Has a given gender.' },
    { value: 'store_zip_code', label: 'Store ZIP code', help: 'Belongs to a store’s ZIP code. Does not work when visitors are signed in.' },
    { value: 'store_number', label: 'Store number', help: 'Belongs to a given store. Does not work when visitors are signed in.' },
    { value: 'company_size', label: 'Company size', help: 'Works at a company with so many employees.' },
    { value: 'registration_date', label: 'Registration date', help: 'Registered so long ago.' },
  ],
  goal: [
    { value: 'url', label: 'URL', help: 'Reaches a chosen page. Web only.' },
    { value: 'purchase_total', label: 'Purchase total', help: 'Buys something, for any amount or above a value.' },
    { value: 'num_of_pages', label: 'Number of pages', help: 'Views a number of pages. Web only.' },
    { value: 'lead', label: 'Lead', help: 'Becomes a lead.' },
    { value: 'service_activity', label: 'Service activity', help: 'A service topic reaches a chosen status.' },
  ],
  consumer_identity: [
    { value: 'auth', label: 'Authenticated', help: 'The visitor is signed in. Always part of it.' },
    { value: 'unauth', label: 'Unauthenticated', help: 'The visitor is not signed in. The account team has to enable it first.', preset: false },
  ],
} as const satisfies Record<string, readonly Choice[]>;

export type EngagementList = keyof typeof ENGAGEMENT_VALUES;
export const ENGAGEMENT_LISTS = Object.keys(ENGAGEMENT_VALUES) as EngagementList[];

/** The list's choices, widened for code that treats all lists alike. */
export function choicesOf(list: EngagementList): readonly Choice[] {
  return ENGAGEMENT_VALUES[list];
}

/** What a new draft has chosen in this list: the documents' template. */
export function presetOf(list: EngagementList): string[] {
  return choicesOf(list)
    .filter(({ preset }) => preset !== false)
    .map(({ value }) => value);
}
