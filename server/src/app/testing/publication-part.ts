import { does, type Office } from "../../testing/office.ts";

/** The part of the walk, when the year is over, in which its last quarter is published, taken along, taken back and published anew. */
export async function walkPublication({ house }: Office): Promise<string[]> {
  house.setClock("2027-01-05T02:00:00Z");
  const specialist = await house.enter("chuyenvien@tinhmau.example");
  const chief = await house.enter("chanhvanphong@tinhmau.example");
  const states: string[] = [];
  for (const reason of ["Thiếu số liệu của một cơ quan.", null]) {
    const { id: publicationId } = await does(specialist, "preparePublication", {
      period: "2026-Q4",
    });
    const read = async () =>
      (await specialist.call("getPublication", { params: { id: publicationId } })).body;
    const intro = "Kết quả được tổng hợp từ phần mềm theo dõi nhiệm vụ.";
    await does(specialist, "writePublication", { publicationId, version: 1, intro, struck: [] });
    await does(chief, "publishResults", { publicationId, version: 2 });
    const taken = await house.program.http.inject({
      url: `/api/publications/${publicationId}/workbook.xlsx`,
      cookies: { dondoc_session: await house.sessionOf("sotaichinh@tinhmau.example") },
    });
    if (taken.statusCode !== 200) throw new Error(taken.body);
    if (reason !== null) {
      await does(chief, "withdrawPublication", { publicationId, version: 3, reason });
    }
    states.push((await read()).state);
  }
  return states;
}
