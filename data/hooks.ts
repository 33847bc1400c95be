/** Other systems are told of what happened and of what is about to, by webhooks. */
export * from './hooks/deliver.ts';
export * from './hooks/keep-telling.ts';
export * from './hooks/look.ts';
export * from './hooks/message.ts';
export * from './hooks/send.ts';
export * from './hooks/webhooks.ts';
