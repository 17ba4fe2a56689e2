using System.Security.Cryptography;
using System.Text;

namespace ExclusivityRules.Output;

/// <summary>What is the same on every page: its looks, its filter, and the policy that lets a browser use nothing but these two.</summary>
internal static class HtmlPage
{
    /// <summary>The looks: light, dark and printed.</summary>
    public const string Style = """

        :root{color-scheme:light dark;--ink:#1b2430;--soft:#4d5866;--paper:#fff;--panel:#f5f6f8;--rule:#d5dae1;--link:#0b4f9e;--high:#9c1c1c;--medium:#8a4b00;--low:#245a8d;--other:#5b3a8c;--lit:#b3261e}
        @media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#b3bcc7;--paper:#14181d;--panel:#1d232a;--rule:#3a434e;--link:#8ab8f0;--high:#ff9d94;--medium:#f2b866;--low:#8fc0ee;--other:#c9a9f2;--lit:#ff8a80}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
        main{max-width:68rem;margin:0 auto;padding:2rem 1.25rem 4rem}
        h1,h2,h3{font-family:Georgia,"Times New Roman",serif;line-height:1.25;font-weight:600}
        h1{font-size:2rem;margin:.1rem 0 .6rem}h2{font-size:1.4rem;margin:2.4rem 0 .8rem;border-bottom:1px solid var(--rule);padding-bottom:.3rem}h3{font-size:1.15rem;margin:0 0 .5rem}h4{font-size:.85rem;margin:1rem 0 .2rem;color:var(--soft);text-transform:uppercase;letter-spacing:.05em}
        header .kind{margin:0;color:var(--soft);text-transform:uppercase;letter-spacing:.12em;font-size:.8rem}
        .found{font-size:1.1rem}.disclaimer{color:var(--soft);font-style:italic}
        a{color:var(--link)}a:focus-visible,input:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.45rem .7rem .45rem 0;border-bottom:1px solid var(--rule)}th{color:var(--soft);font-weight:600}
        .wide{overflow-x:auto}.short{table-layout:fixed}.short th:nth-child(1){width:14rem}.short th:nth-child(2){width:14rem}@media (max-width:50rem){.short{table-layout:auto}}
        .level{font:600 .75rem/1 system-ui,Arial,sans-serif;text-transform:uppercase;letter-spacing:.06em;border:1.5px solid currentColor;border-radius:4px;padding:.15rem .4rem;white-space:nowrap;color:var(--other)}
        .high .level{color:var(--high)}.medium .level{color:var(--medium)}.low .level,.info .level{color:var(--low)}
        .finding{border:1px solid var(--rule);border-left:5px solid var(--other);border-radius:6px;background:var(--panel);padding:1.1rem 1.3rem;margin:1.1rem 0;content-visibility:auto;contain-intrinsic-size:auto 40rem;overflow-wrap:anywhere}
        .finding.high{border-left-color:var(--high)}.finding.medium{border-left-color:var(--medium)}.finding.low,.finding.info{border-left-color:var(--low)}
        .finding:target{outline:3px solid var(--link)}
        .sentence{font-size:1.05rem}.because{font-size:.92rem}.because ul{margin:.2rem 0;padding-left:1.2rem}.place,.met,.id{color:var(--soft);font-size:.85rem}
        code{font:.88em ui-monospace,SFMono-Regular,Consolas,monospace}
        .filter{display:flex;flex-wrap:wrap;gap:.6rem 1.1rem;align-items:center;padding:.7rem 1rem;border:1px solid var(--rule);border-radius:6px}.filter[hidden]{display:none}.filter input[type=search]{font:inherit;padding:.25rem .5rem;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink)}
        figure{margin:0}figcaption{color:var(--soft);font-size:.88rem}
        .graph{display:block;max-width:100%;height:auto}.finding .graph{width:28.75rem}
        .graph text{font:600 12px system-ui,Arial,sans-serif;fill:var(--ink);text-anchor:middle}.graph .kind{font-weight:400;font-size:11px;fill:var(--ink);paint-order:stroke;stroke:var(--panel);stroke-width:4px}
        .node rect{fill:var(--paper);stroke:var(--soft)}.node.lit rect{stroke:var(--lit);stroke-width:2}
        .edge .line{fill:none;stroke:var(--soft);stroke-width:1;opacity:.55}.edge .head{fill:var(--soft);opacity:.7}.edge.lit .line{stroke:var(--lit);stroke-width:2;opacity:1}.edge.lit .head{fill:var(--lit);opacity:1}
        footer{margin-top:3rem;color:var(--soft);font-size:.88rem}
        @media print{:root{--ink:#000;--soft:#333;--paper:#fff;--panel:#fff;--rule:#999;--link:#000;--high:#7a0000;--medium:#5c3200;--low:#123c66;--other:#3b2363;--lit:#7a0000}main{max-width:none;padding:0}.filter,.link{display:none}.finding{break-inside:avoid-page;content-visibility:visible}.wide{overflow:visible}}

        """;

    /// <summary>The filter: shows the findings whose level is ticked and whose text holds what is typed.</summary>
    public const string Script = """

        "use strict";
        for (const form of document.querySelectorAll("form.filter")) {
          const findings = [...form.parentElement.querySelectorAll("article.finding")];
          const count = shown => { form.querySelector("output").textContent = `${shown} of ${findings.length} shown`; };
          let texts;
          const filter = () => {
            texts ??= findings.map(finding => finding.textContent.toLowerCase());
            const wanted = new Set([...form.querySelectorAll("input[type=checkbox]")].filter(box => box.checked).map(box => box.name));
            const text = form.querySelector("input[type=search]").value.toLowerCase();
            let shown = 0;
            findings.forEach((finding, i) => {
              finding.hidden = !(wanted.has(finding.dataset.level) && texts[i].includes(text));
              shown += finding.hidden ? 0 : 1;
            });
            count(shown);
          };
          form.addEventListener("input", filter);
          form.addEventListener("submit", event => event.preventDefault());
          form.hidden = false;
          count(findings.length);
        }

        """;

    /// <summary>The content security policy.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(Style)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
