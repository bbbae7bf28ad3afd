namespace FinewsSiteGen.Index;

/// <summary>The lines of a stream as bytes, one at a time: a text of any size, whatever it holds.</summary>
internal sealed class TextLines(Stream stream)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool isAtEnd;

    /// <summary>1-based; of the line that <see cref="TryRead"/> gave last.</summary>
    public int Number { get; private set; }

    /// <param name="line">Without its line end; good until the next call.</param>
    public bool TryRead(out ReadOnlySpan<byte> line)
    {
        int length;
        while ((length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n')) < 0 && !isAtEnd)
            Fill();
        if (length < 0)
            length = end - start;
        line = buffer.AsSpan(start, length);
        if (isAtEnd && start == end)
            return false;
        start = Math.Min(end, start + length + 1);
        Number++;
        if (Number == 1 && line.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            line = line[3..];
        line = line.TrimEnd((byte)'\r');
        return true;
    }

    private void Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        int read = stream.Read(buffer, end, buffer.Length - end);
        isAtEnd = read == 0;
        end += read;
    }
}
