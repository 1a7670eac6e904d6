/** The steps of ordering a letter and activating with it, for MinID's table. */
import type { MinidStep } from '../login/rules.ts';
import * as activating from './activating.ts';
import type { OrderStepName } from './names.ts';
import { order, terms } from './number.ts';
import * as ordering from './ordering.ts';

export const orderSteps: Readonly<Record<OrderStepName, MinidStep>> = {
  order,
  'order-terms': terms,
  'order-mobile': ordering.mobile,
  'order-code': ordering.code,
  'order-email': ordering.email,
  ordered: ordering.letter,
  activate: activating.number,
  'activate-code': activating.code,
  'activate-password': activating.password,
  activated: activating.activated,
};
