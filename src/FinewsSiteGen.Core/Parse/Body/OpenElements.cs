namespace FinewsSiteGen.Parse.Body;

/// <summary>An element that is open, whether or not its start was written yet.</summary>
/// <param name="Attributes">Where they stand in the buffer of attributes, each with a space before it.</param>
/// <param name="IsOurs">A wrapper for loose text, closed by the next block.</param>
internal readonly record struct OpenElement(Tag Tag, Range Attributes, bool IsOurs);

/// <summary>A stack of open elements of which the lower ones are written and the upper ones wait for content.</summary>
internal sealed class OpenElements
{
    private OpenElement[] elements = new OpenElement[16];

    public int Count { get; private set; }

    /// <summary>How many, from the outermost on, have their start in the output.</summary>
    public int Written { get; private set; }

    public OpenElement Top => elements[Count - 1];

    public void Clear() => Count = Written = 0;

    public void Push(OpenElement element)
    {
        if (Count == elements.Length)
            Array.Resize(ref elements, Count * 2);
        elements[Count++] = element;
    }

    public OpenElement Pop() => elements[--Count];

    /// <returns>The outermost that is not written; it counts as written from now on.</returns>
    public OpenElement OpenNext() => elements[Written++];

    /// <returns>The innermost that is written; it counts as waiting from now on.</returns>
    public OpenElement CloseWritten() => elements[--Written];

    public bool Contains(ElementKind kind)
    {
        for (int i = 0; i < Count; i++)
        {
            if (elements[i].Tag.Kind == kind)
                return true;
        }
        return false;
    }
}
