import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { readPortfolioBook, type OnBook } from "../read/portfolio-book.ts";
import { endPortfolio } from "../write/end-portfolio.ts";
import { addField, endField } from "../write/fields.ts";
import { setPortfolio } from "../write/set-portfolio.ts";

const bookActs: readonly OnBook[] = [setPortfolio, endPortfolio, addField, endField];

export function portfolioRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.getPortfolios, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) =>
      readPortfolioBook(tx, actor, localDateOf(runtime.clock.now()), {
        ended: query.ended,
        acts: bookActs,
      }),
    ),
  );
  serve(routes.setPortfolio, ({ actor, body, key }) =>
    setPortfolio.perform(runtime, actor, body, key),
  );
  serve(routes.endPortfolio, ({ actor, body, key }) =>
    endPortfolio.perform(runtime, actor, body, key),
  );
  serve(routes.addField, ({ actor, body, key }) => addField.perform(runtime, actor, body, key));
  serve(routes.endField, ({ actor, body, key }) => endField.perform(runtime, actor, body, key));
}
