/** What the repetition of a finding came to. */
export type Replayed =
  /** The step to blame answered as expected. */
  | { readonly kind: 'fixed' }
  /** It broke the rule in the same way, or in another. */
  | { readonly kind: 'still-failing' | 'failing-otherwise'; readonly actual: string }
  /** The state that the case needs could not be made, so nothing is known of the rule. */
  | { readonly kind: 'not-set-up'; readonly reason: string };
