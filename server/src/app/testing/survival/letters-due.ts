/**
 * Condition on app.delivery: its letter is to leave now. What the registers' round reminds of waits for the morning's mail, which
 * does not come on a day off, nor before its hour.
 */
export const LETTER_IS_DUE = `not exists (select from app.notification
  where notification.id = delivery.notification_id and notification.kind = 'register.review-due')`;
