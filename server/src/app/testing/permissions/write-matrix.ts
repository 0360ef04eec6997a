import type { Relation } from "./judge-roles.ts";
import type { Role } from "./people.ts";
import type { Separation } from "./separations.ts";
import { inWords, NEVER, personAt, ROOMS } from "./words.ts";

export interface ActLine {
  name: string;
  title: string;
  /** By role code; without an entry the role does not carry the act. */
  byRole: ReadonlyMap<string, readonly Relation[]>;
}

const HEAD = `# Ai được làm gì

Trang này do chương trình in ra, không ai gõ tay: bài kiểm thử \`server/src/app/acts.test.ts\` làm mỗi việc ít nhất một lần trong một tỉnh mẫu, rồi hỏi lại đúng quy tắc đã cho phép việc đó thay cho mọi vai trò, ở mọi vị trí đối với hồ sơ. Nếu chương trình và trang này khác nhau, bài kiểm thử báo lỗi. In lại:

    node scripts/run.cjs node_modules/vitest/vitest.mjs run --project database server/src/app/acts.test.ts -u

## Cách đọc

Mỗi dòng là một việc (tên trong mã đứng sau), mỗi cột là một vai trò. Ô trống: vai trò không có quyền đó và bị từ chối trước khi chương trình nhìn tới hồ sơ. Ô có chữ cho biết người giữ vai trò phải đứng ở đâu đối với hồ sơ thì mới được làm:

- **toàn tỉnh**: chỉ cần vai trò, vì vai trò ở phạm vi toàn tỉnh;
- **hồ sơ thấy được**: quy tắc không hỏi thêm, nhưng ngay trước mỗi lần làm, một người lạ có đủ mọi quyền đã thử đúng việc ấy trên đúng hồ sơ ấy và không tới được: cơ sở dữ liệu không cho thấy (row-level security, ADR 3, 39), hoặc hồ sơ là của riêng một người;
- **việc mới, việc của mình**: người lạ ấy cũng làm được, vì việc này lập cái mới cho chính mình, không đụng hồ sơ của ai;
- **tên một bên** (“chủ trì”, “cơ quan hỏi”…): phải làm việc ở cơ quan đứng ở vị trí đó trong hồ sơ hoặc ở cấp trên trực tiếp phụ trách cơ quan đó;
- **chính …**: phải là chính người được nêu trong hồ sơ;
- **${NEVER}**: vai trò có quyền này nhưng trong các tình huống đã gặp thì không được phép, thường vì thiết lập của tỉnh để việc đó cho người khác hay vì cần thêm một vai trò nữa.

Trạng thái của hồ sơ (“đã hoàn thành thì không báo cáo nữa”…) không nằm trong bảng này; mỗi nút trên màn hình tự nói vì sao không bấm được.

Hồ sơ không tồn tại và hồ sơ của cơ quan khác được trả lời giống hệt nhau; \`server/src/app/attack.test.ts\` thử điều đó với mọi thao tác và mọi vai trò.
`;

/** The whole page, in Vietnamese since auditors and officials read it. */
export function writeMatrix(
  roles: readonly Role[],
  lines: readonly ActLine[],
  separations: readonly Separation[],
): string {
  const rooms = Map.groupBy(lines, ({ name }) => name.split(".")[0] ?? "");
  const parts = [...rooms]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([room, ofRoom]) => {
      const carriers = roles.filter(({ code }) => ofRoom.some(({ byRole }) => byRole.has(code)));
      const rows = ofRoom
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, title, byRole }) => [
          `${title} \`${name}\``,
          ...carriers.map(({ code }) => cell(name, byRole.get(code))),
        ]);
      return `### ${ROOMS[room] ?? room}\n\n${table(["Việc", ...carriers.map(({ name }) => name)], rows)}`;
    });
  return [HEAD, separationPart(separations), `## Vai trò × việc × quan hệ\n\n${roleList(roles)}\n\n${parts.join("\n\n")}\n\n${sightPart(roles, lines)}`].join("\n") + "\n"; // prettier-ignore
}

/** What roles carry beside acts: leave to see. */
function sightPart(roles: readonly Role[], lines: readonly ActLine[]): string {
  const acts = new Set(lines.map(({ name }) => name));
  const beside = [...new Set(roles.flatMap((role) => [...role.acts]))].filter(
    (one) => !acts.has(one),
  );
  const rows = beside.toSorted().map((one) => {
    const carriers = roles.filter((role) => role.acts.has(one)).map(({ name }) => name);
    return [`\`${one}\``, carriers.length === roles.length ? "mọi vai trò" : carriers.join(", ")];
  });
  return `### Quyền xem và quyền về phần của mình\n\n${table(["Quyền", "Vai trò"], rows)}`;
}

const cell = (act: string, relations: readonly Relation[] | undefined): string => {
  if (!relations) return "";
  return relations.length === 0
    ? NEVER
    : [...new Set(relations.map((one) => inWords(act, one)))].join(", ");
};

const roleList = (roles: readonly Role[]): string =>
  table(
    ["Vai trò", "Mã", "Phạm vi", "Số việc"],
    roles.map(({ name, code, scope, acts }) => [
      name,
      `\`${code}\``,
      scope === "province" ? "toàn tỉnh" : "cơ quan mình và các đơn vị bên dưới",
      `${acts.size}`,
    ]),
  );

function separationPart(separations: readonly Separation[]): string {
  const rules = separations.map(({ act, title, path, because }) => [
    `${title} \`${act}\``,
    personAt(act, path),
    `“${because}”`,
  ]);
  const rows = [...new Map(rules.map((row) => [row.join("|"), row])).values()].toSorted((a, b) =>
    `${a[1]} ${a[0]}` < `${b[1]} ${b[0]}` ? -1 : 1,
  );
  return `## Hai người, không phải một

Các quy tắc dưới đây được tìm ra bằng cách đặt lần lượt từng người có tên trong hồ sơ vào chỗ người làm việc, với đúng chức trách cho phép người lạ làm việc đó. Từng quy tắc đã được thử bốn cách lách và không cách nào qua được: người khác làm thay theo ủy quyền của họ; họ làm thay người khác theo ủy quyền; họ giữ thêm mọi chức trách khác; họ vừa có chức trách vừa được ủy quyền.

${table(["Việc", "Người không được làm", "Chương trình trả lời"], rows)}

Bước đầu của một việc hai người mà hồ sơ chỉ giữ tên người làm thì không ủy quyền được (\`server/src/modules/access/domain/delegable.ts\`); ở các việc còn lại hồ sơ giữ cả người được làm thay.

Ba quy tắc không nằm trong bảng vì phụ thuộc vào văn bản được ký hay vào người được nêu tên, và có bài kiểm thử riêng: người lập đề nghị phê bình, biểu dương không ký, không phát hành văn bản của chính đề nghị đó (\`server/src/modules/accountability/domain/proposal-policies.test.ts\`, \`proposal.test.ts\`); người ghi lại ý kiến không tự xác nhận ý kiến (\`server/src/modules/urging/briefing\`); người đề xuất đổi mới không chủ trì xem xét, không đánh giá đề xuất của mình (\`server/src/modules/accountability/innovations/domain/rules.test.ts\`). Kết luận về phối hợp chỉ Sở Nội vụ và Tổ công tác có quyền, và không ai đang giữ chức vụ ở một bên được kết luận, dù họ còn giữ vai trò khác hay làm thay người khác.
`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((row) => `| ${row.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
