/** What a page has about its text: anchors on headings, room for wide tables to scroll in, and a frame around code. The title is left to the page, and a head of a table without words becomes a cell. */
export function finishHtml(html: string): string {
  let codes = 0;
  let tables = 0;
  return html
    .replace(/(<t[hd]) style="text-align: (right|center|left)"/g, '$1 class="$2"')
    .replace(/<th( class="[a-z]+")?>\s*<\/th>/g, '<td$1></td>')
    .replace(/<h1[^>]*>[^]*?<\/h1>\s*/, '')
    .replace(/<h([2-4]) id="([^"]+)">([^]*?)<\/h\1>/g, (_, level: string, id: string, text: string) => {
      const name = text.replace(/<[^>]+>/g, '');
      return `<h${level} id="${id}">${text}<a class="anchor" href="#${id}" aria-label="Link to: ${name.replaceAll('"', '&quot;')}"></a></h${level}>`;
    })
    .replace(
      /<table>[^]*?<\/table>/g,
      (table) => `<div class="wide" role="group" aria-label="Table ${++tables}" tabindex="0">${table}</div>`,
    )
    .replace(
      /<pre tabindex="0"(?: data-file="([^"]*)")?><code[^>]*>([^]*?)<\/code><\/pre>/g,
      (_, file: string | undefined, code: string) => {
        const id = `code-${++codes}`;
        const name = file ?? `Example ${codes}`;
        return (
          `<figure class="code">${file ? `<figcaption>${file}</figcaption>` : ''}` +
          `<pre tabindex="0" role="group" aria-label="${name}"><code data-snippet="${id}">${code}</code></pre>` +
          `<button class="copy" type="button" data-copy="${id}">Copy<span class="unseen">: ${name}</span></button></figure>`
        );
      },
    );
}
