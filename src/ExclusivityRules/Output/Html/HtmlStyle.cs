namespace ExclusivityRules.Output;

/// <summary>The looks of the HTML report: light, dark and printed.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Text = Colours + Words + Tables + Findings + Drawings + Printed;

    private const string Colours = """

        :root{color-scheme:light dark;--ink:#1b2430;--soft:#4d5866;--paper:#fff;--panel:#f7f8fa;--rule:#d5dae1;--link:#0b4f9e;--high:#9c1c1c;--medium:#8a4b00;--low:#245a8d;--other:#5b3a8c;--lit:#b3261e}
        @media (prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#b3bcc7;--paper:#14181d;--panel:#1b2128;--rule:#3a434e;--link:#8ab8f0;--high:#ff9d94;--medium:#f2b866;--low:#8fc0ee;--other:#c9a9f2;--lit:#ff8a80}}
        .high{--level:var(--high)}.medium{--level:var(--medium)}.low,.info{--level:var(--low)}.undetermined,.failed,.waived{--level:var(--other)}
        """;

    private const string Words = """

        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
        main{max-width:70rem;margin:0 auto;padding:2rem 1.25rem 4rem}
        h1,h2,h3{font-family:Georgia,"Times New Roman",serif;line-height:1.25;font-weight:600;break-after:avoid}
        h1{font-size:2rem;margin:.1rem 0 .6rem}h2{font-size:1.4rem;margin:2.4rem 0 .8rem;border-bottom:1px solid var(--rule);padding-bottom:.3rem}h3{font-size:1.15rem;margin:0 0 .5rem}
        h4{font-size:.8rem;margin:.9rem 0 .2rem;color:var(--soft);text-transform:uppercase;letter-spacing:.05em;break-after:avoid}
        .kind{margin:0;color:var(--soft);text-transform:uppercase;letter-spacing:.12em;font-size:.8rem}
        .found{font-size:1.15rem;margin:.4rem 0}.disclaimer{color:var(--soft);font-style:italic;margin:.4rem 0 1rem}
        .about{margin:0;border-top:1px solid var(--rule);font-size:.92rem}.about div{display:flex;flex-wrap:wrap;padding:.3rem 0;border-bottom:1px solid var(--rule)}.about dt{flex:0 0 10.5rem;color:var(--soft)}.about dd{flex:1 1 18rem;min-width:0;margin:0;overflow-wrap:anywhere}
        a{color:var(--link)}a:focus-visible,input:focus-visible,.wide:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        code{font:.88em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
        """;

    private const string Tables = """

        table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--rule)}thead th{color:var(--soft);font-weight:600;vertical-align:bottom}tr{break-inside:avoid}
        td code{white-space:nowrap}.report+.report{margin-top:5rem}.number{text-align:right;font-variant-numeric:tabular-nums}.wide{overflow-x:auto}.counts{width:auto}.counts thead .number{text-transform:capitalize}.counts tbody th{color:var(--level);padding-right:2rem}
        .short td:first-child{width:6.5rem}.short tbody th{padding-top:1.1rem;font-weight:400}.short tbody th strong{color:var(--level)}.short tr:has(th){break-after:avoid}.short p{margin:.1rem 0 0}
        .level{display:inline-block;font:600 .72rem/1.35 system-ui,Arial,sans-serif;text-transform:uppercase;letter-spacing:.05em;border:1.5px solid currentColor;border-radius:4px;padding:0 .35rem;color:var(--level)}
        """;

    private const string Findings = """

        .filter{display:flex;flex-wrap:wrap;gap:.6rem 1.1rem;align-items:center;padding:.7rem 1rem;border:1px solid var(--rule);border-radius:6px}.filter[hidden]{display:none}.filter input[type=search]{font:inherit;max-width:100%;padding:.25rem .5rem;border:1px solid var(--soft);border-radius:4px;background:var(--paper);color:var(--ink)}
        .finding{border:1px solid var(--rule);border-left:5px solid var(--level);border-radius:6px;background:var(--panel);padding:1.1rem 1.3rem;margin:1.1rem 0;content-visibility:auto;contain-intrinsic-size:auto 32rem;overflow-wrap:anywhere}
        .finding:target{outline:3px solid var(--link)}.finding .level{vertical-align:.15em;margin-right:.2rem}
        .sentence{font-size:1.05rem;margin:.4rem 0}.said{margin:.5rem 0}.place,.met,.id,.finding li>code{color:var(--soft);font-size:.84rem}.id{margin:.8rem 0 0}
        .finding ul{margin:.2rem 0;padding-left:1.1rem}.finding li li{break-inside:avoid}.finding .plain{padding-left:0;list-style:none}
        .because{font-size:.92rem;columns:26rem 2;column-gap:2.2rem}
        """;

    private const string Drawings = """

        figure{margin:0}figcaption{color:var(--soft);font-size:.88rem}
        .graph{display:block;max-width:100%;height:auto;break-inside:avoid}.finding .graph{width:25rem;margin:.3rem 0}
        .graph text{font:600 13px system-ui,Arial,sans-serif;fill:var(--ink);text-anchor:middle}.graph .kind{font-weight:400;font-size:12px;fill:var(--ink);letter-spacing:0;text-transform:none;paint-order:stroke;stroke:var(--panel);stroke-width:5px}
        .node rect{fill:var(--paper);stroke:var(--soft)}.node.lit rect{stroke:var(--lit);stroke-width:2}
        .edge .line{fill:none;stroke:var(--soft);stroke-width:1;opacity:.55}.edge .head{fill:var(--soft);opacity:.7}.edge.lit .line{stroke:var(--lit);stroke-width:2;opacity:1}.edge.lit .head{fill:var(--lit);opacity:1}
        """;

    // What cannot be followed on paper is written out or left out.
    private const string Printed = """

        @page{margin:16mm 15mm 18mm;@bottom-left{content:"Partnership screening";font:8pt Arial,sans-serif;color:#444}@bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt Arial,sans-serif;color:#444}}
        @media print{
        :root{color-scheme:light;--ink:#000;--soft:#333;--paper:#fff;--panel:#fff;--rule:#999;--link:#000;--high:#7a0000;--medium:#5c3200;--low:#123c66;--other:#3b2363;--lit:#7a0000}
        html{font-size:9.5pt}body{font-size:9.5pt;line-height:1.35}main{max-width:none;padding:0}h2{margin:1.6rem 0 .5rem}p,li{orphans:2;widows:2}
        th,td{padding:.25rem .6rem .25rem 0}.filter,.link{display:none}.wide{overflow:visible}figure{break-inside:avoid}
        .report+.report{break-before:page;margin-top:0}
        .finding{content-visibility:visible;border-width:1px 0 0 3px;border-radius:0;padding:.6rem 0 .2rem .8rem;margin:.9rem 0}.finding h3,.sentence{break-inside:avoid;break-after:avoid}
        .because{columns:2;column-gap:1.4rem;font-size:1em}h4{margin:.5rem 0 .1rem}.said{margin:.3rem 0}a[href^="#"]{color:inherit;text-decoration:none}
        a[href^="http"]::after{content:" (" attr(href) ")";overflow-wrap:anywhere}
        }

        """;
}
