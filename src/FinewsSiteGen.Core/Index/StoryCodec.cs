using FinewsSiteGen.Model;

namespace FinewsSiteGen.Index;

/// <summary>The spool's own form of a <see cref="PostDetail"/>; never read by another build.</summary>
internal static class StoryCodec
{
    private enum Shape
    {
        Text,
        List,
        Map,
    }

    /// <returns>No form of it takes more room.</returns>
    public static int MostBytes(PostDetail detail)
    {
        int bytes = (6 * sizeof(int)) + detail.Html.Length;
        foreach (string text in detail.Categories)
            bytes += SpoolWriter.MostBytes(text);
        foreach (string text in detail.Tags)
            bytes += SpoolWriter.MostBytes(text);
        foreach (string text in (ReadOnlySpan<string>)[detail.Source.Name, detail.Source.Url, detail.Author, detail.Description, detail.Digest, detail.Image])
            bytes += SpoolWriter.MostBytes(text);
        foreach (var stock in detail.Stocks)
            bytes += SpoolWriter.MostBytes(stock.Code) + SpoolWriter.MostBytes(stock.Name);
        return bytes + MostBytes(detail.Params);
    }

    /// <param name="room">Of <see cref="MostBytes(PostDetail)"/> or more.</param>
    /// <returns>Bytes written.</returns>
    public static int Write(PostDetail detail, Span<byte> room)
    {
        var writer = new SpoolWriter(room);
        WriteAll(ref writer, detail.Categories);
        WriteAll(ref writer, detail.Tags);
        writer.Text(detail.Source.Name);
        writer.Text(detail.Source.Url);
        writer.Text(detail.Author);
        writer.Text(detail.Description);
        writer.Text(detail.Digest);
        writer.Text(detail.Image);
        writer.Number(detail.Stocks.Count);
        foreach (var stock in detail.Stocks)
        {
            writer.Text(stock.Code);
            writer.Text(stock.Name);
        }
        writer.Number(detail.Characters);
        WriteMap(ref writer, detail.Params);
        detail.Html.Span.CopyTo(room[writer.Bytes..]);
        return writer.Bytes + detail.Html.Length;
    }

    /// <param name="bytes">What <see cref="Write"/> wrote. Stays in use: <see cref="PostDetail.Html"/> is a part of it.</param>
    public static PostDetail Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new SpoolReader(bytes.Span);
        var detail = new PostDetail
        {
            Categories = ReadAll(ref reader),
            Tags = ReadAll(ref reader),
            Source = new SourceLink(reader.Text(), reader.Text()),
            Author = reader.Text(),
            Description = reader.Text(),
            Digest = reader.Text(),
            Image = reader.Text(),
            Stocks = ReadStocks(ref reader),
            Characters = reader.Number(),
            Params = ReadMap(ref reader),
        };
        return detail with { Html = bytes[reader.Bytes..] };
    }

    private static int MostBytes(IReadOnlyList<KeyValuePair<string, ParamValue>> entries)
    {
        int bytes = sizeof(int);
        foreach (var (key, value) in entries)
            bytes += SpoolWriter.MostBytes(key) + MostBytes(value);
        return bytes;
    }

    private static int MostBytes(ParamValue value) => sizeof(int) + value switch
    {
        ParamValue.Text text => SpoolWriter.MostBytes(text.Value),
        ParamValue.List list => sizeof(int) + list.Items.Sum(MostBytes),
        ParamValue.Map map => MostBytes(map.Entries),
        _ => 0,
    };

    private static Stock[] ReadStocks(ref SpoolReader reader)
    {
        int count = reader.Number();
        if (count == 0)
            return [];
        var stocks = new Stock[count];
        for (int i = 0; i < count; i++)
            stocks[i] = new Stock(reader.Text(), reader.Text());
        return stocks;
    }

    private static void WriteAll(ref SpoolWriter writer, IReadOnlyList<string> texts)
    {
        writer.Number(texts.Count);
        foreach (string text in texts)
            writer.Text(text);
    }

    private static string[] ReadAll(ref SpoolReader reader)
    {
        int count = reader.Number();
        if (count == 0)
            return [];
        string[] texts = new string[count];
        for (int i = 0; i < count; i++)
            texts[i] = reader.Text();
        return texts;
    }

    private static void WriteMap(ref SpoolWriter writer, IReadOnlyList<KeyValuePair<string, ParamValue>> entries)
    {
        writer.Number(entries.Count);
        foreach (var (key, value) in entries)
        {
            writer.Text(key);
            WriteValue(ref writer, value);
        }
    }

    private static KeyValuePair<string, ParamValue>[] ReadMap(ref SpoolReader reader)
    {
        int count = reader.Number();
        if (count == 0)
            return [];
        var entries = new KeyValuePair<string, ParamValue>[count];
        for (int i = 0; i < count; i++)
            entries[i] = new(reader.Text(), ReadValue(ref reader));
        return entries;
    }

    private static void WriteValue(ref SpoolWriter writer, ParamValue value)
    {
        switch (value)
        {
            case ParamValue.Text text:
                writer.Number((int)Shape.Text);
                writer.Text(text.Value);
                break;
            case ParamValue.List list:
                writer.Number((int)Shape.List);
                writer.Number(list.Items.Count);
                foreach (var item in list.Items)
                    WriteValue(ref writer, item);
                break;
            case ParamValue.Map map:
                writer.Number((int)Shape.Map);
                WriteMap(ref writer, map.Entries);
                break;
        }
    }

    private static ParamValue ReadValue(ref SpoolReader reader)
    {
        switch ((Shape)reader.Number())
        {
            case Shape.List:
                var items = new ParamValue[reader.Number()];
                for (int i = 0; i < items.Length; i++)
                    items[i] = ReadValue(ref reader);
                return new ParamValue.List(items);
            case Shape.Map:
                return new ParamValue.Map(ReadMap(ref reader));
            default:
                return new ParamValue.Text(reader.Text());
        }
    }
}
