using System.Globalization;
using System.Xml;

namespace ExclusivityRules.Output;

/// <summary>What all JUnit files have in common.</summary>
internal static class JUnitXml
{
    /// <summary>Writes a document.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="suites">Writes the test suites.</param>
    public static void Write(TextWriter output, Action<XmlWriter> suites)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement("testsuites");
            suites(xml);
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    /// <summary>Writes an attribute that is a number.</summary>
    public static void Attribute(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes an attribute.</summary>
    public static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Plain.Text(value));
}
