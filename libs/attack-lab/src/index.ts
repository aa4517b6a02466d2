export * from './view/view';
