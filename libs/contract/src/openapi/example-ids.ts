/** What the examples of an attempt, and of its check, have in common. */
export const exampleIds = {
  id: '7c1f1d5e-8b1a-4d5e-9a51-0f6a2f3c9d10',
  token: 'eyJhbGciOiJIUzI1NiIsImtpZCI6IjEifQ.eyJzdWIiOiIuLi4ifQ.c2lnbmF0dXJl',
  receipt: 'eyJhbGciOiJFUzI1NiIsImtpZCI6IjEifQ.eyJkZWNpc2lvbiI6InBhc3NlZCJ9.c2lnbmF0dXJl',
};
