using ExclusivityRules.Input.Checks;
using ExclusivityRules.Input.Values;
using ExclusivityRules.Model;

namespace ExclusivityRules.Input;

/// <summary>Reads graph documents.</summary>
public static class GraphFile
{
    /// <summary>Reads a graph document and checks it.</summary>
    /// <param name="utf8">Its bytes: JSON in UTF-8, with or without a byte order mark; at most 256 MiB.</param>
    /// <param name="file">The file, as the user named it; for problems.</param>
    /// <param name="firstLine">The line of the file it begins at, from 1: above 1 when the file holds several, one a line.</param>
    /// <returns>The graph, or every error at once; warnings beside either.</returns>
    public static Loaded<PartnershipGraph> Read(ReadOnlyMemory<byte> utf8, string file, int firstLine = 1)
    {
        var source = JsonDocuments.Source(utf8, file, firstLine);
        var problems = new ProblemList();
        var graph = JsonDocuments.ReadPartly(source, problems, ValueReaders.For<PartnershipGraph>());
        if (graph is not null)
        {
            try
            {
                GraphReferences.Check(graph, problems);
            }
            catch (TooManyErrorsException)
            {
                problems.Stop(FormatErrors.TooManyErrors, JsonDocuments.TooManyErrors);
            }
        }

        return JsonDocuments.Finish(source, problems, graph);
    }

    /// <summary>Reads a graph document from a stream, to its end.</summary>
    public static Loaded<PartnershipGraph> Read(Stream stream, string file) => FileBytes.Then(FileBytes.Read(stream, file), bytes => Read(bytes, file));

    /// <summary>Reads a graph document from a file.</summary>
    public static Loaded<PartnershipGraph> Read(string path) => FileBytes.Then(FileBytes.Read(path), bytes => Read(bytes, path));
}
