using System.Text.Unicode;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Growing UTF-8 output that is kept from body to body.</summary>
internal sealed class Utf8Buffer
{
    private const int LargestKept = 1 << 20;

    private byte[] bytes = new byte[1 << 14];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    /// <param name="start">A <see cref="Length"/> it had before.</param>
    /// <returns>What was written since then; valid until it is emptied.</returns>
    public ReadOnlyMemory<byte> Since(int start) => bytes.AsMemory(start, Length - start);

    /// <summary>Empties it; room that one huge body needed is given back.</summary>
    public void Clear()
    {
        Length = 0;
        if (bytes.Length > LargestKept)
            bytes = new byte[1 << 14];
    }

    public void Append(byte value)
    {
        Reserve(1);
        bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(bytes.AsSpan(Length));
        Length += values.Length;
    }

    /// <summary>As they are, without escaping; half a surrogate pair becomes U+FFFD.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Utf8.FromUtf16(text, bytes.AsSpan(Length), out _, out int written);
        Length += written;
    }

    private void Reserve(int count)
    {
        if (bytes.Length - Length < count)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
    }
}
