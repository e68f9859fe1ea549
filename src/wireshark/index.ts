export { dissector } from './dissector';
