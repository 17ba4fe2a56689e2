using ExclusivityRules.Input;
using ExclusivityRules.Tests.Support;

namespace ExclusivityRules.Tests.Input;

[TestClass]
public sealed class FileBytesTests
{
    [TestMethod]
    [DataRow("no-such-file.json", "there is no such file")]
    [DataRow("no-such-folder/graph.json", "there is no such file")]
    [DataRow("src", "this is a folder")]
    [DataRow("a\0b", "the file cannot be read")]
    public void Read_PathThatGivesNothing_SaysWhy(string path, string expected)
    {
        var problem = GraphFile.Read(path.Contains('\0', StringComparison.Ordinal) ? path : Repository.PathOf(path)).Problems.Single();

        Assert.AreEqual(("EXR0107", expected), (problem.Code, problem.Message));
    }

    [TestMethod]
    public void Read_StreamInPieces_GivesAllOfIt()
    {
        var bytes = Enumerable.Range(0, 200_000).Select(i => (byte)(i % 251)).ToArray();
        using var pieces = new Pieces(bytes);

        CollectionAssert.AreEqual(bytes, FileBytes.Read(pieces, "-").Value);
    }

    [TestMethod]
    public void Read_StreamAboveTheLimit_IsTooLarge()
    {
        using var endless = new Pieces(null);

        Assert.AreEqual("EXR0105", FileBytes.Read(endless, "-").Problems.Single().Code);
    }

    /// <summary>A stream of unknown length that gives little at a time; without end when there are no bytes.</summary>
    private sealed class Pieces(byte[]? bytes) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (bytes is null)
            {
                return count;
            }

            var length = Math.Min(Math.Min(count, 1000), bytes.Length - given);
            bytes.AsSpan(given, length).CopyTo(buffer.AsSpan(offset));
            given += length;
            return length;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
