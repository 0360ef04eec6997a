export { documentMonitorRoutes } from "./http/monitor-routes.ts";
export { registerMonitorEffects } from "./register-effects.ts";
export { setDocumentMonitor } from "./write/set-monitor.ts";
export { succeedMonitors } from "./write/succeed-monitors.ts";
