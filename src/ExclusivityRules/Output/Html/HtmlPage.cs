using System.Security.Cryptography;
using System.Text;

namespace ExclusivityRules.Output;

/// <summary>What is the same on every page: its filter, and the policy that lets a browser use nothing but this and the looks.</summary>
internal static class HtmlPage
{
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
        $"default-src 'none'; style-src '{Hash(HtmlStyle.Text)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
