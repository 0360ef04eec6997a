export { portfolioRoutes } from "./http/portfolio-routes.ts";
export { officeDivisions } from "./read/portfolio-book.ts";
export { chargesOfLeaders, ledBy } from "./read/led-by.ts";
export { monitorsFor } from "./read/monitors-for.ts";
export { setPortfolio } from "./write/set-portfolio.ts";
export { addField } from "./write/fields.ts";
export { succeedCharges } from "./write/succeed-charges.ts";
