export { notify, type Notice } from "./write/notify.ts";
