/** The steps of ordering and activating, in the order in which they are met. */
export type OrderStepName =
  | 'order'
  | 'order-terms'
  | 'order-mobile'
  | 'order-code'
  | 'order-email'
  | 'ordered'
  | 'activate'
  | 'activate-code'
  | 'activate-password'
  | 'activated';
