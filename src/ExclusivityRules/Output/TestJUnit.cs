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
        foreach (var rule in run.Rules.Where(rule => rule.Cases.Count > 0))
        {
            xml.WriteStartElement("testsuite");
            JUnitXml.Attribute(xml, "name", $"{rule.Pack}/{rule.Id}");
            JUnitXml.Attribute(xml, "tests", rule.Cases.Count);
            JUnitXml.Attribute(xml, "failures", rule.Cases.Count(one => !one.Passed));
            JUnitXml.Attribute(xml, "errors", 0);
            JUnitXml.Attribute(xml, "skipped", 0);
            JUnitXml.Attribute(xml, "time", "0");
            foreach (var one in rule.Cases)
            {
                Case(xml, rule, one);
            }

            xml.WriteEndElement();
        }
    });

    private static void Case(XmlWriter xml, TestedRule rule, TestedCase one)
    {
        xml.WriteStartElement("testcase");
        JUnitXml.Attribute(xml, "classname", $"{rule.Pack}.{rule.Id}");
        JUnitXml.Attribute(xml, "name", one.Name);
        JUnitXml.Attribute(xml, "file", one.File);
        JUnitXml.Attribute(xml, "line", one.Place.Line);
        JUnitXml.Attribute(xml, "time", "0");
        if (!one.Passed)
        {
            xml.WriteStartElement("failure");
            JUnitXml.Attribute(xml, "message", string.Join("; ", one.Differences));
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            TestText.Write(one, new TextPage(text, TextReport.Wide));
            xml.WriteString(text.ToString());
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
