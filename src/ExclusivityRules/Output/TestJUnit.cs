using System.Globalization;
using System.Xml;
using ExclusivityRules.Testing;

namespace ExclusivityRules.Output;

/// <summary>JUnit XML of a run of rule tests: a test suite for each rule, a test case for each case.</summary>
internal static class TestJUnit
{
    /// <summary>Writes a run.</summary>
    public static void Write(TestRun run, TextWriter output) => JUnitXml.Write(output, xml =>
    {
        foreach (var rule in run.Rules)
        {
            var extra = Extra(rule).ToArray();
            xml.WriteStartElement("testsuite");
            JUnitXml.Attribute(xml, "name", $"{rule.Pack}/{rule.Id}");
            JUnitXml.Attribute(xml, "tests", rule.Cases.Count + extra.Length);
            JUnitXml.Attribute(xml, "failures", rule.Cases.Count(one => !one.Passed) + extra.Count(one => one.Wrong.Length > 0));
            JUnitXml.Attribute(xml, "errors", 0);
            JUnitXml.Attribute(xml, "skipped", 0);
            JUnitXml.Attribute(xml, "time", "0");
            foreach (var one in rule.Cases)
            {
                using var text = new StringWriter(CultureInfo.InvariantCulture);
                TestText.Write(one, new TextPage(text, TextReport.Wide));
                Case(xml, rule, one.Name, (one.File, one.Place.Line), one.Differences, text.ToString());
            }

            foreach (var (name, wrong) in extra)
            {
                Case(xml, rule, name, null, wrong, string.Join('\n', wrong));
            }

            xml.WriteEndElement();
        }
    });

    // A condition that was not seen in every way, and a mutant that survived, fail like cases.
    private static IEnumerable<(string Name, string[] Wrong)> Extra(TestedRule rule)
    {
        if (rule.Coverage is not null)
        {
            yield return ("coverage", TestText.Unseen(rule).ToArray());
        }

        foreach (var survivor in rule.Mutation?.Survivors ?? [])
        {
            yield return ($"mutant: {survivor.Mutant}", [survivor.Case is null ? "survived" : $"survived; this case kills it: {survivor.Case}"]);
        }
    }

    private static void Case(XmlWriter xml, TestedRule rule, string name, (string File, int Line)? place, IReadOnlyList<string> wrong, string text)
    {
        xml.WriteStartElement("testcase");
        JUnitXml.Attribute(xml, "classname", $"{rule.Pack}.{rule.Id}");
        JUnitXml.Attribute(xml, "name", name);
        if (place is var (file, line))
        {
            JUnitXml.Attribute(xml, "file", file);
            JUnitXml.Attribute(xml, "line", line);
        }

        JUnitXml.Attribute(xml, "time", "0");
        if (wrong.Count > 0)
        {
            xml.WriteStartElement("failure");
            JUnitXml.Attribute(xml, "message", string.Join("; ", wrong));
            xml.WriteString(string.Concat(text.Split('\n').Select(one => Plain.Text(one) + '\n')));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
