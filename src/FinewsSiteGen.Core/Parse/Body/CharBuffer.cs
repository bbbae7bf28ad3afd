using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>A text writer into memory that is kept from body to body, and that refuses to grow beyond all measure.</summary>
internal sealed class CharBuffer : TextWriter
{
    private const int LargestKept = 1 << 20;

    private char[] chars = new char[1 << 14];
    private int length;
    private int limit = int.MaxValue;

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlyMemory<char> Written => chars.AsMemory(0, length);

    /// <param name="longest">Characters beyond which <see cref="TooComplexException"/> is thrown.</param>
    public void Clear(int longest)
    {
        length = 0;
        limit = longest;
        if (chars.Length > LargestKept)
            chars = new char[1 << 14];
    }

    public override void Write(char value)
    {
        Reserve(1);
        chars[length++] = value;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Reserve(buffer.Length);
        buffer.CopyTo(chars.AsSpan(length));
        length += buffer.Length;
    }

    public override void WriteLine() => Write('\n');

    private void Reserve(int count)
    {
        if (count > limit - length)
            throw new TooComplexException("grows beyond measure when its Markdown is rendered");
        if (chars.Length - length < count)
            Array.Resize(ref chars, Math.Max(chars.Length * 2, length + count));
    }
}
