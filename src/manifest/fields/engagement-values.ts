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
    { value: 'section', label: 'Section', help: 'Pages or app screens tagged with a section name. Works well for apps and single-page sites.' },
    { value: 'url', label: 'URL', help: 'Pages with a matching URL.', preset: false },
  ],
  visitor_behavior: [
    { value: 'visited_location', label: 'Visited location', help: 'Visited (or did not visit) certain pages or app sections.' },
    { value: 'time_on_location', label: 'Time on location', help: 'Stayed on a page longer than a set time. Web only.' },
    { value: 'flow', label: 'Flow', help: 'Followed, left or went back in a sequence of pages.' },
    { value: 'engaged_in_session', label: 'Engaged in session', help: 'Already saw, declined or used another engagement in this session.' },
    { value: 'about_to_abandon', label: 'About to abandon', help: 'Likely to leave the site. Web only; needs an analytics connection.' },
    { value: 'cart_value', label: 'Cart value', help: 'Cart total is within a range, or dropping.' },
    { value: 'cart_items', label: 'Cart items', help: 'Has certain products in the cart.' },
    { value: 'visitor_error', label: 'Visitor error', help: 'Saw a certain error.' },
    { value: 'viewed_products', label: 'Viewed products', help: 'Viewed certain products, by name, SKU, category or price.' },
    { value: 'service_activity', label: 'Service activity', help: 'A service request reached a certain status.' },
  ],
  target_audience: [
    { value: 'external_referral', label: 'External referral', help: 'Came from certain other websites. Web only.' },
    { value: 'search_keywords', label: 'Search keywords', help: 'Came from a search engine with certain keywords.' },
    { value: 'ip', label: 'IP address', help: 'Has an IP address in certain ranges.' },
    { value: 'platform', label: 'Platform', help: 'Uses a desktop computer, tablet or phone.' },
    { value: 'geo_location', label: 'Location', help: 'Is in a certain country, state or city, based on IP address.' },
    { value: 'returning_visitors', label: 'Returning visitors', help: 'Is a first-time or returning visitor. Web only.' },
    { value: 'marketing_source', label: 'Marketing source', help: 'Came through a certain channel, affiliate or campaign.' },
    { value: 'customer_type', label: 'Customer type', help: 'Has a certain customer tier or status.' },
    { value: 'age', label: 'Age', help: 'Is within an age range.' },
    { value: 'balance', label: 'Balance', help: 'Has an account balance within a range.' },
    { value: 'customer_id', label: 'Customer ID', help: 'Has one of certain customer IDs.' },
    { value: 'gender', label: 'Gender', help: 'Is of a certain gender.' },
    { value: 'store_zip_code', label: 'Store ZIP code', help: 'Is linked to a store in a certain ZIP code. Doesn’t work for signed-in visitors.' },
    { value: 'store_number', label: 'Store number', help: 'Is linked to a certain store. Doesn’t work for signed-in visitors.' },
    { value: 'company_size', label: 'Company size', help: 'Works at a company of a certain size.' },
    { value: 'registration_date', label: 'Registration date', help: 'Registered within, or before, a certain time.' },
  ],
  goal: [
    { value: 'url', label: 'URL', help: 'Reaches a certain page. Web only.' },
    { value: 'purchase_total', label: 'Purchase total', help: 'Makes a purchase of any amount, or above a set amount.' },
    { value: 'num_of_pages', label: 'Number of pages', help: 'Views a certain number of pages. Web only.' },
    { value: 'lead', label: 'Lead', help: 'Becomes a lead.' },
    { value: 'service_activity', label: 'Service activity', help: 'A service request reaches a certain status.' },
  ],
  consumer_identity: [
    { value: 'auth', label: 'Authenticated', help: 'Signed-in visitors. Always included.' },
    { value: 'unauth', label: 'Unauthenticated', help: 'Visitors who aren’t signed in. Your account team must turn this on first.', preset: false },
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
